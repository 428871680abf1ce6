import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from '../../../src/extract/clean-text.ts';
import { linesOf } from '../read.ts';

const ways: Readonly<Record<string, string>> = {
  plain: 'Größe “x” & more',
  entities: 'Gr&ouml;&#223;e &ldquo;x&rdquo; &amp; more',
  'decomposed letters': 'Gro\u0308ße “x” & more',
  'soft hyphens': 'Grö\u00adße “x” & mo&shy;re',
  'zero-width spaces and joiners': 'Grö\u200bße\u200d\u200c “x” & mo\ufeffre',
  'marks of direction': '\u200eGröße\u200f \u202a“x”\u202c & more',
  'other spaces': '  Größe\u00a0“x”\u2003&\n\t more ',
  'comments between letters': 'Grö<!-- 1 -->ße “x” & mo<!-- 2 -->re',
  'elements between letters': 'Grö<wbr>ße <span></span>“x” &amp; mo<b></b>re',
};

for (const [how, source] of Object.entries(ways)) {
  test(`the same words are the same text, written with ${how}`, async () => {
    assert.deepEqual(await linesOf(`<p>${source}</p>`), ['Größe “x” & more']);
  });
}

test('what joins letters of scripts that need it, and pictures, is kept', () => {
  for (const text of ['می\u200cخواهم', 'क\u094d\u200dष', '👩\u200d👧']) assert.equal(cleanText(text), text);
});

test('a clean text is clean: one space between words, composed, and the same when cleaned again', () => {
  const invisible = fc.constantFrom(
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
    ' ',
    '\n',
    '\u0308',
  );
  const text = fc
    .array(fc.oneof(invisible, fc.string({ unit: 'grapheme', maxLength: 3 })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const once = cleanText(raw);
      assert.equal(cleanText(once), once);
      assert.doesNotMatch(once, /^\s|\s$|\s\s|[\t\n]|[\u00ad\u200b\u2060\ufeff\u202e]/);
      assert.equal(once.normalize('NFC'), once);
    }),
    { numRuns: 1000 },
  );
});

test('letters are composed also where something invisible stood between them', () => {
  for (const between of ['\u00ad', '\u200b', '\u200d', '\u200c\u200d'])
    assert.equal(cleanText(`a${between}\u0300`), '\u00e0');
});

test('an entity may lack its semicolon, and one that is none stays as it is', async () => {
  assert.deepEqual(await linesOf('<p>&copy 2026 &nosuch; &lt;b&gt;</p>'), ['© 2026 &nosuch; <b>']);
});

test('bytes that stop where a tag begins leave no text of it', async () => {
  for (const end of ['<', '</']) assert.deepEqual(await linesOf(`<p>We answer.</p>${end}`), ['We answer.']);
});

test('a character that is none is no part of the text', async () => {
  assert.deepEqual(await linesOf('<p>data\u0000base</p>'), ['database']);
});
