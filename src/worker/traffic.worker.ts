import { serveRequests } from "./serveRequests";

/**
 * Reads, keeps and sizes traffic beside the page. Nothing is computed on the page itself, however long it takes here.
 */
serveRequests(globalThis);
