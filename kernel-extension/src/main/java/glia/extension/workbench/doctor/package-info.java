/** What {@code glia doctor} looks at: one class a subject, each with the way to put it right. */
package glia.extension.workbench.doctor;
