import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayReach, readRanges } from '../../../src/fetch/egress/address.ts';

const forbidden: Readonly<Record<string, readonly string[]>> = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  'link-local, with the metadata of clouds': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0'],
  'metadata of clouds elsewhere': ['fd00:ec2::254', '100.100.100.200'],
  'shared by carriers': ['100.64.0.1', '100.127.255.255'],
  'kept for protocols and tests': [
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '2001:db8::1',
  ],
  'multicast and broadcast': ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', '240.0.0.1'],
  'IPv4 inside IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '::ffff:0:127.0.0.1',
  ],
  'no address': ['', 'localhost', '127.0.0.1:80', '1.2.3', 'example.org', '[::1]'],
};

for (const [kind, addresses] of Object.entries(forbidden)) {
  test(`an address is not reached when it is ${kind}`, () => {
    for (const address of addresses) assert.equal(mayReach(address, []), false, address);
  });
}

test('a public address may be reached, also as IPv4 inside IPv6', () => {
  for (const address of [
    '8.8.8.8',
    '93.184.215.14',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
  ])
    assert.equal(mayReach(address, []), true, address);
});

test('fetch.allow opens exactly the ranges that it names', () => {
  const ranges = readRanges(['127.0.0.0/8', '10.1.0.0/16', 'fd00::/8']);
  for (const address of ['127.0.0.1', '127.9.9.9', '::ffff:127.0.0.1', '10.1.255.255', 'fdff::1'])
    assert.equal(mayReach(address, ranges), true, address);
  for (const address of ['10.2.0.0', '10.0.255.255', '::1', 'fc00::1', '169.254.169.254', '0.0.0.0'])
    assert.equal(mayReach(address, ranges), false, address);
});

test('no IPv4 address becomes reachable by being written as IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      assert.equal(mayReach(`::ffff:${hex}`, []), mayReach(address, []));
      for (const inside of [`::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`])
        assert.equal(mayReach(inside, []), false);
    }),
  );
});
