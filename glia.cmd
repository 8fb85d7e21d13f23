@echo off
rem Sets Glia up and runs it on Windows; "glia --help" says what it can do.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "STATE=%HOME_FOLDER%\.glia"
if not exist "%STATE%" mkdir "%STATE%"

set "YES="
if "%~1"=="--yes" (
    set "YES=1"
    shift
)
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=start"
set "REST="
:collect
shift
if "%~1"=="" goto dispatch
set REST=!REST! "%~1"
goto collect

:dispatch
for %%c in (--help -h help) do if "%COMMAND%"=="%%c" goto usage
for %%c in (start run install uninstall doctor) do if "%COMMAND%"=="%%c" goto workbench
if "%COMMAND%"=="notebook" goto notebook
if "%COMMAND%"=="test" goto test
echo There is no command '%COMMAND%'. 1>&2
call :print_usage 1>&2
exit /b 2

:usage
call :print_usage
exit /b 0

:print_usage
echo Glia: a Jupyter kernel and workbench for deep learning in Java
echo.
echo   glia                     set up what is missing, build, install the kernel for
echo                            this user and run the quickstart notebook
echo   glia run NOTEBOOK        execute a notebook: --output FILE, --html FILE,
echo                            --allow-errors, --timeout SECONDS, --kernel NAME
echo   glia notebook [FILE]     open JupyterLab or the classic notebook
echo   glia install             make the kernel known to Jupyter for this user
echo   glia uninstall           remove it again
echo   glia doctor              check java, engine, natives, GPU, Jupyter and caches
echo   glia test                run the unit tests
echo.
echo   --yes                    install what is missing without asking
exit /b 0

:workbench
call :need_build || exit /b 1
call :java_side %COMMAND% %REST%
exit /b %ERRORLEVEL%

:notebook
call :need_build || exit /b 1
call :java_side install || exit /b 1
set "FRONT_END="
for %%p in (jupyter-lab.exe jupyter-notebook.exe) do if not defined FRONT_END (
    if exist "%STATE%\python\Scripts\%%p" set "FRONT_END=%STATE%\python\Scripts\%%p"
    if not defined FRONT_END for /f "delims=" %%f in ('where %%p 2^>nul') do if not defined FRONT_END set "FRONT_END=%%f"
)
if not defined FRONT_END (
    where py >nul 2>nul || call :offer "Jupyter needs Python." Python.Python.3.12 || exit /b 1
    echo Installing JupyterLab into %STATE%\python
    py -m venv "%STATE%\python" || exit /b 1
    "%STATE%\python\Scripts\pip" install --quiet jupyterlab || exit /b 1
    set "FRONT_END=%STATE%\python\Scripts\jupyter-lab.exe"
)
if not defined REST set REST="%HOME_FOLDER%\notebooks"
"%FRONT_END%" --ip=127.0.0.1 %REST%
exit /b %ERRORLEVEL%

:test
call :need_java || exit /b 1
call mvn -B -ntp -f "%HOME_FOLDER%\pom.xml" verify
exit /b %ERRORLEVEL%

rem Maven itself finds out what changed, which takes it some seconds.
:need_build
call :need_java || exit /b 1
call mvn -q -B -ntp -f "%HOME_FOLDER%\pom.xml" package -Dmaven.test.skip=true
if errorlevel 1 (
    echo The build failed; what Maven said is above. 1>&2
    exit /b 1
)
exit /b 0

:need_java
call :find_java
if not defined JDK (
    call :offer "Glia needs a JDK, 17 or newer." EclipseAdoptium.Temurin.21.JDK || exit /b 1
    call :find_java
)
if not defined JDK (
    echo No JDK of version 17 or newer was found; open a new window, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
set "JAVA_HOME=%JDK%"
where mvn >nul 2>nul && exit /b 0
where scoop >nul 2>nul && call scoop install maven && exit /b 0
where choco >nul 2>nul && call choco install -y maven && exit /b 0
echo Glia needs Maven: install it with scoop or choco, or unpack it and put its bin folder on PATH. 1>&2
exit /b 1

:find_java
set "JDK="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%f in ('where javac 2^>nul') do if not defined JDK call :try_java "%%~dpf.."
if not defined JDK for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*") do call :try_java "%%d"
exit /b 0

:try_java
if not exist "%~1\bin\jshell.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "FEATURE=%%~v"
    set "FEATURE=!FEATURE:"=!"
    if !FEATURE! GEQ 17 set "JDK=%~f1"
)
exit /b 0

:offer
echo %~1
where winget >nul 2>nul
if errorlevel 1 (
    echo Please install it: %~2 1>&2
    exit /b 1
)
if not defined YES (
    set /p ANSWER="Install %~2 with winget? [Y/n] "
    if /i "!ANSWER:~0,1!"=="n" exit /b 1
)
winget install --exact --silent --accept-package-agreements --accept-source-agreements --id %~2
exit /b %ERRORLEVEL%

:java_side
set "NATIVE="
if !FEATURE! GEQ 22 set "NATIVE=--enable-native-access=ALL-UNNAMED"
"%JAVA_HOME%\bin\java" %NATIVE% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true "-Dglia.home=%HOME_FOLDER%" -cp "%HOME_FOLDER%\kernel-extension\target\lib\*" glia.extension.workbench.Workbench %*
exit /b %ERRORLEVEL%
