"""The published conformance tests of the Jupyter project, with everything configured but the pager."""

import jupyter_client
import pytest

from conftest import KERNEL

jupyter_kernel_test = pytest.importorskip(
    "jupyter_kernel_test", reason="the conformance suite (jupyter_kernel_test) is not installed"
)
# Older releases unwrap the client's channels from coroutines, which clients from 8 on no longer have.
if hasattr(jupyter_kernel_test, "run_sync") and jupyter_client.version_info[0] >= 8:
    jupyter_kernel_test.run_sync = lambda function: function


class ConformanceTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": "Math.hyp", "matches": {"hypot("}},
        {"text": "String.valu", "matches": {"valueOf("}},
        {"text": '"a".isBl', "matches": {"isBlank()"}},
        {"text": "%lsmag", "matches": {"lsmagic"}},
    ]
    complete_code_samples = ["1", "int x = 1;", "class A { int b; }", "%lsmagic", "void f() { }", ""]
    incomplete_code_samples = ["int f(", "class A {", 'String s = """\n', "for (int i = 0; i < 3; i++) {"]
    invalid_code_samples = ["int = 3;", "class 3 {}"]
    code_generate_error = "throw new IllegalStateException(\"wrong\");"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": "java.util.List.of(1, 2)", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'display("x");', "mime": "text/plain"},
        {"code": 'display(render("<b>x</b>", "text/html"));', "mime": "text/html"},
    ]
    code_history_pattern = "6 * 7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "String.valueOf"
    code_clear_output = "clearOutput(false);"
    code_page_something = ""


del jupyter_kernel_test.KernelTests
