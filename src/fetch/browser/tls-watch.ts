import type { CDPSession } from 'playwright';
import type { Tls } from '../../model/capture.ts';
import { sha256 } from '../../model/digest.ts';

/** What the browser says about how a site's connections are secured. */
export interface TlsWatch {
  /** Undefined when the browser did not say. */
  tlsOf(origin: string): Promise<Tls | undefined>;
}

/**
 * Notes how the parts of a page were secured. Documents pass through our hands and are reported without it, so this
 * is known of a site when any other part of the page came from it.
 */
export async function watchTls(cdp: CDPSession): Promise<TlsWatch> {
  const protocols = new Map<string, string>();
  cdp.on('Network.responseReceived', ({ response }) => {
    const protocol = response.securityDetails?.protocol;
    if (protocol !== undefined) protocols.set(new URL(response.url).origin, protocol);
  });
  await cdp.send('Network.enable');
  return {
    async tlsOf(origin) {
      const protocol = protocols.get(origin);
      if (protocol === undefined) return undefined;
      const { tableNames } = await cdp.send('Network.getCertificate', { origin });
      const certificates = tableNames.map((der) => sha256(Buffer.from(der, 'base64')));
      return certificates.length === 0
        ? undefined
        : { protocol: protocol.replace('TLS ', 'TLSv'), certificates };
    },
  };
}
