import fc from 'fast-check';

/** What somebody who wants to fool a mail, its reader or its transport would write. */
const tricks = [
  '\r\nBcc: other@evil.example',
  '\r\n\r\n<html>',
  '\n.\r\nMAIL FROM:<x@evil.example>\r\n',
  '\0',
  '\u0007',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u{e0041}',
  '\ud800',
  '😀',
  '👩‍👩‍👧‍👦',
  'Z\u0301\u0327\u0334',
  'Лумикам',
  'مؤسسة',
  '你好',
  '=?utf-8?B?QmNjOg==?=',
  '"<a@evil.example>',
  '</title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{+forged+}',
  '-- ',
  '&amp;lt;',
  "'",
  '  ',
  '\t',
  '\u2028',
];

/** Texts made of tricks and of any characters, lone surrogates among them; most are short, some very long. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem()), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.constantFrom(...tricks).map((trick) => trick.repeat(Math.ceil(10_000 / trick.length))),
);

/** Characters that show nothing, or turn what is shown. */
export const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u{e0000}-\u{e007f}]/u;
