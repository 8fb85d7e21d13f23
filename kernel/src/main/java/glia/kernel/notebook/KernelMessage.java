package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message a kernel sent.
 *
 * @param kind the message type, for example {@code execute_reply}
 * @param parent the id of the request it belongs to; empty where it belongs to none
 * @param content its content
 */
record KernelMessage(String kind, String parent, JsonNode content) {}
