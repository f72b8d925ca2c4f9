/**
 * Fetches as ever, and shows what comes as it comes.
 */

/** @param onChunk called with each piece of a success's body */
export function downloading(get: typeof fetch, onChunk: (chunk: Uint8Array) => void): typeof fetch {
  return async (url, init) => {
    const response = await get(url, init);
    if (!response.ok || !response.body) return response;
    const watched = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          onChunk(chunk);
          controller.enqueue(chunk);
        },
      }),
    );
    return new Response(watched, { status: response.status, headers: response.headers });
  };
}
