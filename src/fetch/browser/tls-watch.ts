import { X509Certificate } from 'node:crypto';
import type { CDPSession } from 'playwright';
import type { Tls } from '../../model/capture.ts';
import { certificateOf } from '../certificate-of.ts';

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
  const details = new Map<string, { readonly protocol: string; readonly cipher: string }>();
  cdp.on('Network.responseReceived', ({ response }) => {
    const { securityDetails } = response;
    if (securityDetails !== undefined) details.set(new URL(response.url).origin, securityDetails);
  });
  await cdp.send('Network.enable');
  return {
    async tlsOf(origin) {
      const found = details.get(origin);
      if (found === undefined) return undefined;
      const { tableNames } = await cdp.send('Network.getCertificate', { origin });
      const certificates = tableNames.map((der) =>
        certificateOf(new X509Certificate(Buffer.from(der, 'base64'))),
      );
      const protocol = found.protocol.replace('TLS ', 'TLSv');
      return certificates.length === 0 ? undefined : { protocol, cipher: found.cipher, certificates };
    },
  };
}
