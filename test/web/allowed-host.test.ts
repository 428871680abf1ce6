import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WebSettings } from '../../src/model/settings.ts';
import { allowedHost } from '../../src/web/allowed-host.ts';

const port = 8090;
const here: WebSettings = { host: '127.0.0.1', port };
const published: WebSettings = { ...here, url: 'https://exigent.example.org/watch' };
const everywhere: WebSettings = { host: '0.0.0.0', port };

const cases: readonly [
  web: WebSettings,
  names: { ours: readonly string[]; theirs: readonly (string | undefined)[] },
][] = [
  [
    here,
    {
      ours: ['127.0.0.1:8090', '127.0.0.1', 'localhost:8090', 'LocalHost', '[::1]:8090'],
      theirs: [
        'evil.example',
        '127.0.0.1.evil.example',
        'localhost.evil.example:8090',
        '10.0.0.1',
        undefined,
        '',
      ],
    },
  ],
  [
    published,
    {
      ours: ['exigent.example.org', 'EXIGENT.example.org:443', '127.0.0.1:8090'],
      theirs: [
        'example.org',
        'evil.example',
        'user@exigent.example.org',
        'exigent.example.org/x',
        'evil.example#localhost',
      ],
    },
  ],
  [
    everywhere,
    { ours: ['192.168.1.7:8090', '[fe80::1]', 'localhost'], theirs: ['evil.example', 'exigent.example.org'] },
  ],
  [
    { host: '::1', port },
    { ours: ['[::1]:8090', '127.0.0.1'], theirs: ['[::2]', '::1'] },
  ],
  [
    { host: 'watch.lan', port },
    { ours: ['watch.lan:8090', 'localhost'], theirs: ['127.0.0.1', 'watch.lan.evil.example'] },
  ],
];

for (const [web, { ours, theirs }] of cases) {
  test(`a monitor on ${web.url ?? web.host} answers under its own names only`, () => {
    const allowed = allowedHost(web);
    for (const name of ours) assert.equal(allowed(name), true, `${name} is ours`);
    for (const name of theirs) assert.equal(allowed(name), false, `${name} is not ours`);
  });
}
