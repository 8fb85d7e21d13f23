/** Definitions that ship: networks from the literature and small ones of every kind, as text with options. */
package glia.networks.zoo;
