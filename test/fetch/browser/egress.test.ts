import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, page, redirectTo, type Site } from '../a-site.ts';

/** A web server and a UDP port where no page of the test may get to. */
interface Canary {
  readonly site: Site;
  /** `127.0.0.2:port` */
  readonly host: string;
  packets(): number;
}

async function openCanary(t: TestContext): Promise<Canary> {
  const site = await openSite(t, page('secret', { 'access-control-allow-origin': '*' }), {
    host: '127.0.0.2',
  });
  const udp: Socket = createSocket('udp4');
  let packets = 0;
  udp.on('message', () => {
    packets += 1;
  });
  udp.bind(site.port, '127.0.0.2');
  await once(udp, 'listening');
  t.after(() => udp.close());
  return { site, host: `127.0.0.2:${site.port}`, packets: () => packets };
}

/** A page that tries every way out that a browser has, and tells its own server when it has tried them all. */
function attack(host: string): string {
  return `<!doctype html><title>x</title>
<link rel="dns-prefetch" href="//${host}"><link rel="preconnect" href="http://${host}">
<link rel="prefetch" href="http://${host}/prefetch"><link rel="stylesheet" href="http://${host}/style">
<style>@import "http://${host}/import"; @font-face { font-family: x; src: url(http://${host}/font) } p { font-family: x }</style>
<script src="http://${host}/script"></script><script type="module" src="http://${host}/module"></script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://${host}/speculated"]}]}</script>
<img src="http://${host}/img"><img src="/redirect"><iframe src="http://${host}/frame"></iframe><iframe src="/redirect"></iframe>
<iframe srcdoc="<meta http-equiv=refresh content='0;url=http://${host}/refresh'>"></iframe>
<object data="http://${host}/object"></object><embed src="http://${host}/embed"><video src="http://${host}/video"></video>
<form action="http://${host}/form" method="post" target="f"></form><iframe name="f"></iframe><p>text</p>
<script>
  const attempt = async (work) => { try { await work(); } catch {} };
  const socket = (url) => new Promise((done) => { const s = new WebSocket(url); s.onclose = s.onerror = done; });
  const within = (ms, work) => Promise.race([work, new Promise((done) => setTimeout(done, ms))]);
  const webRtc = async () => {
    const peer = new RTCPeerConnection({ iceServers: [
      { urls: 'stun:${host}' },
      { urls: ['turn:${host}?transport=tcp', 'turn:${host}?transport=udp'], username: 'u', credential: 'p' },
    ] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await peer.addIceCandidate({ candidate: 'candidate:1 1 udp 2122260223 ${host.replace(':', ' ')} typ host', sdpMid: '0' });
    await new Promise((done) => { peer.onicecandidate = ({ candidate }) => candidate === null && done(); });
  };
  const worker = (code) => new Worker(URL.createObjectURL(new Blob([code])));
  const ways = [
    () => fetch('http://${host}/fetch'),
    () => fetch('http://${host}/no-cors', { mode: 'no-cors', method: 'POST', body: 'x' }),
    () => fetch('/redirect'),
    () => new Promise((done) => { const x = new XMLHttpRequest(); x.onloadend = done; x.open('GET', 'http://${host}/xhr'); x.send(); }),
    () => navigator.sendBeacon('http://${host}/beacon', 'x'),
    () => socket('ws://${host}/websocket'),
    () => socket('wss://${host}/secure-websocket'),
    () => new EventSource('http://${host}/events'),
    () => within(500, new WebTransport('https://${host}/transport').ready),
    () => within(1_000, webRtc()),
    () => navigator.serviceWorker.register('/service-worker.js'),
    () => worker('importScripts("http://${host}/imported"); '),
    () => worker('fetch("http://${host}/worker-fetch")'),
    () => open('http://${host}/popup'),
    () => document.forms[0].submit(),
  ];
  addEventListener('load', async () => {
    await Promise.all(ways.map((way) => within(1_500, attempt(way))));
    await fetch('/done', { method: 'POST' });
  });
</script>`;
}

async function openAttacker(t: TestContext, host: string): Promise<Site> {
  return openSite(
    t,
    byPath({
      '/': page(attack(host)),
      '/redirect': redirectTo(`http://${host}/redirected`, 302, { 'access-control-allow-origin': '*' }),
      '/service-worker.js': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end(
          `fetch("http://${host}/service-worker"); self.addEventListener("install", () => self.skipWaiting());`,
        );
      },
      '/done': page('done'),
      '/gone': redirectTo(`http://${host}/top`),
      '/script-gone': page(`<script>location = "http://${host}/script-top"</script>`),
    }),
  );
}

const allowed = ['127.0.0.1/32'];

describe('a page in the browser', { concurrency: true }, () => {
  it('reaches nothing that is not public, by none of the ways that a browser has', async (t) => {
    const canary = await openCanary(t);
    const site = await openAttacker(t, canary.host);
    const { get } = openTestFetcher(t, { allow: allowed, timeoutMs: 10_000 });
    answerOf(await get(`${site.url}/`, { via: 'browser' }));
    assert.ok(
      site.asked.some(({ path }) => path === '/done'),
      'it has tried',
    );
    for (const path of ['/gone', '/script-gone']) {
      assert.deepEqual(faultOf(await get(`${site.url}${path}`, { via: 'browser' })), {
        code: 'forbidden-address',
        because: '127.0.0.2',
      });
    }
    assert.equal(canary.site.connections(), 0);
    assert.equal(canary.packets(), 0);
  });

  it('reaches it by most of these ways once the address is allowed, or the test above would prove nothing', async (t) => {
    const canary = await openCanary(t);
    const site = await openAttacker(t, canary.host);
    const { get } = openTestFetcher(t, { timeoutMs: 10_000 });
    answerOf(await get(`${site.url}/`, { via: 'browser' }));
    const reached = new Set(canary.site.asked.map(({ path }) => path));
    const expected = [
      ...['/style', '/import', '/script', '/module', '/frame', '/refresh', '/object', '/form', '/redirected'],
      ...['/fetch', '/no-cors', '/xhr', '/beacon', '/websocket', '/events', '/imported', '/worker-fetch'],
    ];
    assert.deepEqual(
      expected.filter((path) => !reached.has(path)),
      [],
    );
    assert.equal(canary.packets(), 0, 'packets of UDP would go past the proxy, so there are none even then');
  });

  it('cannot name a forbidden address in another way', async (t) => {
    const canary = await openSite(t, page('secret'), { host: '::' });
    const { get } = openTestFetcher(t, { allow: [], timeoutMs: 10_000 });
    const hosts = ['localhost', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '127.1', '0x7f.1', '[::]'];
    for (const host of hosts) {
      const fetched = await get(`http://${host}:${canary.port}/`, { via: 'browser' });
      assert.equal(faultOf(fetched).code, 'forbidden-address', host);
    }
    assert.equal(faultOf(await get('file:///etc/passwd', { via: 'browser' })).code, 'forbidden-scheme');
    assert.equal(faultOf(await get('javascript:1', { via: 'browser' })).code, 'forbidden-scheme');
    assert.equal(canary.connections(), 0);
  });

  it('is resolved by the gate alone: a name that has turned to a forbidden address is found out', async (t) => {
    const canary = await openCanary(t);
    const site = await openSite(t, page('<p>text</p>'));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const { get } = openTestFetcher(t, { allow: allowed, surroundings: { resolve } });
    const first = answerOf(await get(`http://vendor.example:${site.port}/`, { via: 'browser' }));
    assert.equal(first.exchange.address, '127.0.0.1');
    const later = await get(`http://vendor.example:${canary.site.port}/`, { via: 'browser' });
    assert.equal(faultOf(later).code, 'forbidden-address');
    assert.equal(canary.site.connections(), 0);
  });
});
