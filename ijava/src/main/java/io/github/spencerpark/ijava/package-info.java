/** The classes of the IJava kernel that its notebooks name. */
package io.github.spencerpark.ijava;
