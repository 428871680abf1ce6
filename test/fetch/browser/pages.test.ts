import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { after, describe, it } from 'node:test';
import type { FetchRequest } from '../../../src/fetch/page-fetcher.ts';
import type { Fetched } from '../../../src/model/capture.ts';
import { answerOf, faultOf, headerOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, openSocketSite, page, rawAnswer, redirectTo } from '../a-site.ts';

const { get } = openTestFetcher({ after });
const browse = (url: string, more: Partial<FetchRequest> = {}) => get(url, { via: 'browser', ...more });

function renderedOf(fetched: Fetched): string {
  const { rendered } = answerOf(fetched);
  assert.ok(rendered !== undefined, 'it was rendered');
  return Buffer.from(rendered).toString();
}

function bodyOf(fetched: Fetched): string {
  return Buffer.from(answerOf(fetched).body).toString();
}

const SHELL = `<!doctype html><meta charset="utf-8"><title>Lumicam</title><div id="root"></div>
<script>
  setTimeout(async () => {
    const words = await (await fetch('/words')).text();
    document.getElementById('root').innerHTML = '<p>' + words + '</p>';
  }, 100);
</script>`;

describe('the browser', { concurrency: 3 }, () => {
  it('fills a shell by its scripts, and keeps the bytes that the server sent beside what came of them', async (t) => {
    const site = await openSite(
      t,
      byPath({ '/le': page(SHELL), '/words': page('Ohne Richter, in Notfällen.') }),
    );
    const fetched = await browse(`${site.url}/le`);
    assert.equal(bodyOf(fetched), SHELL);
    assert.match(renderedOf(fetched), /<p>Ohne Richter, in Notfällen\.<\/p>/);
    const { exchange } = answerOf(fetched);
    assert.equal(exchange.via, 'browser');
    assert.equal(exchange.status, 200);
    assert.equal(exchange.address, '127.0.0.1');
  });

  it('shows the same text when it looks twice', async (t) => {
    const site = await openSite(
      t,
      byPath({ '/le': page(SHELL), '/words': page('We may disclose without a warrant.') }),
    );
    const [first, second] = await Promise.all([browse(`${site.url}/le`), browse(`${site.url}/le`)]);
    assert.equal(renderedOf(first), renderedOf(second));
    assert.equal(bodyOf(first), bodyOf(second));
  });

  it('says honestly what it is and who runs it, and asks for the language of the page', async (t) => {
    const site = await openSite(t, page('<script>document.write(navigator.language)</script>'));
    const fetched = await browse(`${site.url}/`, { language: 'de-AT' });
    const [asked] = site.asked;
    assert.match(asked?.headers['user-agent'] ?? '', /^Mozilla\/5\.0 .*Chrome.* Exigent\/1\.2\.3$/);
    assert.match(asked?.headers['accept-language'] ?? '', /^de-AT\b/);
    assert.equal(asked?.headers['proxy-authorization'], undefined);
    assert.match(renderedOf(fetched), /de-AT/);
  });

  it('keeps the headers as they were sent, and adds none of our own', async (t) => {
    const site = await openSocketSite(
      t,
      rawAnswer(
        'HTTP/1.1 200 Fine\r\nContent-Type: text/html\r\nX-B: 2\r\nX-A: 1\r\nx-b: 3\r\nContent-Length: 11\r\nConnection: close\r\n\r\n<p>text</p>',
      ),
    );
    const { exchange } = answerOf(await browse(`${site.url}/`));
    assert.deepEqual(exchange.headers, [
      ['content-type', 'text/html'],
      ['x-b', '2'],
      ['x-a', '1'],
      ['x-b', '3'],
      ['content-length', '11'],
    ]);
  });

  it('keeps cookies for the fetch, and none for the next', async (t) => {
    const site = await openSite(t, (request, response) => {
      if (request.url === '/words') return page(request.headers.cookie ?? 'none')(request, response);
      page(SHELL, { 'set-cookie': 'id=visitor; Path=/' })(request, response);
    });
    assert.match(renderedOf(await browse(`${site.url}/le`)), /<p>id=visitor<\/p>/);
    await browse(`${site.url}/le`);
    const pages = site.asked.filter(({ path }) => path === '/le');
    assert.deepEqual(
      pages.map(({ headers }) => headers.cookie),
      [undefined, undefined],
    );
  });

  it('shows every hop: redirects of the server, and scripts that go on to another address', async (t) => {
    const site = await openSite(
      t,
      byPath({
        '/a': redirectTo('/b', 301),
        '/b': page('<script>location.replace("/c?x=1")</script>'),
        '/c': page('<p>here</p>'),
      }),
    );
    const fetched = await browse(`${site.url}/a`);
    const { exchange } = answerOf(fetched);
    assert.match(renderedOf(fetched), /<p>here<\/p>/);
    assert.equal(exchange.finalUrl, `${site.url}/c?x=1`);
    assert.deepEqual(exchange.redirects, [
      { url: `${site.url}/a`, status: 301, location: '/b' },
      { url: `${site.url}/b`, status: 200, location: `${site.url}/c?x=1` },
    ]);
  });

  it('takes the page to which scripts have gone last, however fast they go on', async (t) => {
    const site = await openSite(
      t,
      byPath({
        '/le': page('<script>location = "/one"; setTimeout(() => { location = "/two"; }, 30)</script>'),
        '/one': (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html' }).write('<p>one');
        },
        '/two': page('<p>two</p>'),
      }),
    );
    const fetched = await browse(`${site.url}/le`);
    assert.equal(bodyOf(fetched), '<p>two</p>');
    assert.match(renderedOf(fetched), /<p>two<\/p>/);
  });

  for (const [what, headers] of [
    ['shown in the browser', {}],
    ['sent as a download', { 'content-disposition': 'attachment; filename="report.pdf"' }],
  ] as const) {
    it(`hands on a PDF byte for byte, ${what}`, async (t) => {
      const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from([0, 255, 128, 10])]);
      const site = await openSite(
        t,
        byPath({
          '/report': redirectTo('/report.pdf'),
          '/report.pdf': (_request, response) => {
            response.writeHead(200, { 'content-type': 'application/pdf', ...headers }).end(pdf);
          },
        }),
      );
      const fetched = answerOf(await browse(`${site.url}/report`));
      assert.deepEqual(Buffer.from(fetched.body), pdf);
      assert.equal(fetched.rendered, undefined);
      assert.equal(headerOf(fetched.exchange, 'content-type'), 'application/pdf');
      assert.equal(fetched.exchange.redirects.length, 1);
    });
  }

  it('hands on text, tables and empty answers as they are', async (t) => {
    const answers: Readonly<Record<string, readonly [number, string, string]>> = {
      '/robots': [200, 'text/plain', 'User-agent: *'],
      '/numbers.csv': [200, 'text/csv', 'country,requests\nDE,12\n'],
      '/nothing': [204, '', ''],
    };
    for (const [path, [status, type, body]] of Object.entries(answers)) {
      const site = await openSite(t, (_request, response) => {
        response.writeHead(status, type === '' ? {} : { 'content-type': type }).end(body);
      });
      const fetched = answerOf(await browse(`${site.url}${path}`));
      assert.equal(fetched.exchange.status, status);
      assert.equal(Buffer.from(fetched.body).toString(), body);
      assert.equal(fetched.rendered, undefined);
    }
  });

  it('stays on the page when the page also starts a download, opens a window or asks for what is empty', async (t) => {
    const download: RequestListener = (_request, response) => {
      response
        .writeHead(200, { 'content-disposition': 'attachment', 'content-type': 'text/html' })
        .end('<p>file</p>');
    };
    const site = await openSite(
      t,
      byPath({
        '/le': page(
          '<p>page</p><script>open("/popup"); location = "/file"; setTimeout(() => { location = "/empty"; }, 300)</script>',
        ),
        '/empty': (_request, response) => response.writeHead(204).end(),
        '/popup': page('<p>popup</p>'),
        '/file': download,
      }),
    );
    const fetched = await browse(`${site.url}/le`);
    assert.match(renderedOf(fetched), /<p>page<\/p>/);
    assert.equal(answerOf(fetched).exchange.finalUrl, `${site.url}/le`);
  });

  it('shows what shadow trees hold', async (t) => {
    const site = await openSite(
      t,
      page(
        '<x-a></x-a><script>document.querySelector("x-a").attachShadow({ mode: "closed" }).innerHTML = "<p>inside</p>"</script>',
      ),
    );
    assert.match(
      renderedOf(await browse(`${site.url}/`)),
      /<template shadowrootmode="closed".*<p>inside<\/p>/,
    );
  });

  it('gives an error status as an answer, with its page', async (t) => {
    const look = async (status: number) => {
      const site = await openSite(t, (_request, response) => {
        const asks = status === 401 ? { 'www-authenticate': 'Basic realm="x"' } : {};
        response.writeHead(status, { 'content-type': 'text/html', ...asks }).end('<h1>No</h1>');
      });
      const fetched = await browse(`${site.url}/`);
      assert.equal(answerOf(fetched).exchange.status, status);
      assert.match(renderedOf(fetched), /<h1>No<\/h1>/);
    };
    await Promise.all([401, 403, 404, 429, 503].map(look));
  });

  it('shows none of our credentials to a site that pretends to be a proxy', async (t) => {
    const site = await openSite(t, (_request, response) => {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="exigent"' }).end();
    });
    assert.equal(faultOf(await browse(`${site.url}/`)).code, 'protocol-error');
    assert.ok(site.asked.every(({ headers }) => headers['proxy-authorization'] === undefined));
  });
});
