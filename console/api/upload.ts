/**
 * Sends a request as fetch does, and tells how far it is: fetch itself does not say so of what goes up.
 */

/** @param onProgress called with the share sent so far, 0 to 1 */
export function uploading(onProgress: (share: number) => void): typeof fetch {
  return (url, init = {}) =>
    new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open(init.method ?? 'GET', url instanceof Request ? url.url : url);
      for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
      request.responseType = 'blob';
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onerror = () => fail(new TypeError('the request failed'));
      request.onabort = () => fail(new DOMException('the request was given up', 'AbortError'));
      request.onload = () => done(answerOf(request));
      init.signal?.addEventListener('abort', () => request.abort(), { once: true });
      // Whatever fetch takes as a body is taken here too, but a stream, which nobody sends.
      request.send(init.body as XMLHttpRequestBodyInit);
    });
}

function answerOf(request: XMLHttpRequest): Response {
  const lines = request.getAllResponseHeaders().split('\r\n');
  const headers = lines.flatMap((line): [string, string][] => {
    const [name, value] = line.split(/:\s*(.*)/s);
    return name && value !== undefined ? [[name, value]] : [];
  });
  return new Response(request.response as Blob, { status: request.status, headers });
}
