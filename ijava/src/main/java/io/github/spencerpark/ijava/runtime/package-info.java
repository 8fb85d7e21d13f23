/** The functions of the IJava kernel that its notebooks import or qualify. */
package io.github.spencerpark.ijava.runtime;
