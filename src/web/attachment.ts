/** The largest body that the settings allow to be kept. */
export const MOST_BODY_BYTES = 200_000_000;

/**
 * What somebody else's server sent is handed over to be kept, never to be shown here: as a download of no type that
 * a browser would open, in an origin of its own where nothing runs and nothing loads.
 */
export function attachment(
  bytes: Uint8Array,
  file: string,
  type: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...more,
      'content-type': type,
      'content-length': String(bytes.byteLength),
      // Bytes that a proxy repacks no longer give their digest.
      'cache-control': 'no-cache, no-transform',
      'content-disposition': `attachment; filename="${file.replace(/[^\w.-]/g, '-')}"`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  });
}
