package glia.kernel.evaluation;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Compilations that share what javac has read before, by the pool of tasks that JShell uses too. The pool is in no
 * package that javac publishes, and is there only where Java was started with {@code --add-exports} for the packages
 * {@code api}, {@code code} and {@code util} of javac. They are named as any others: reflection would build its
 * accessors anew at every start, which no archive of classes can keep.
 */
final class JavacTasks {
    private static final int KEPT = 2;

    private JavacTaskPool pool = new JavacTaskPool(KEPT);
    private Context lastContext;

    /** @throws LinkageError if Java was started without the options for it, or has none of this any more */
    JavacTasks() {}

    /** Begins anew, with nothing read: after errors, and when the class path has changed. */
    void forget() {
        pool = new JavacTaskPool(KEPT);
        lastContext = null;
    }

    /**
     * Compiles one source.
     *
     * @param packageName a package of which javac is to look up the classes again if {@code changed}
     * @param problems hears of errors
     * @return whether it compiled; what it gave went to the files
     * @throws LinkageError if this Java's compiler is made otherwise
     * @throws RuntimeException if javac itself fails
     */
    boolean compile(
            JavaFileManager files,
            List<String> options,
            JavaFileObject source,
            String packageName,
            boolean changed,
            DiagnosticListener<JavaFileObject> problems) {
        return pool.getTask(null, files, problems, options, null, List.of(source), task -> {
            Context context = contextOf(task);
            if (changed || context != lastContext) {
                lookUpAgain(packageName, context);
                lastContext = context;
            }
            return task.call();
        });
    }

    private static Context contextOf(JavacTask task) {
        return ((BasicJavacTask) task).getContext();
    }

    /** Else the classes of a package are those that were there when javac first needed one. */
    private static void lookUpAgain(String packageName, Context context) {
        Symtab symbols = Symtab.instance(context);
        PackageSymbol symbol = symbols.enterPackage(
                symbols.unnamedModule, Names.instance(context).fromString(packageName));
        symbol.members_field = null;
        symbol.completer = ClassFinder.instance(context).getCompleter();
    }
}
