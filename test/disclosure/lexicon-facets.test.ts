import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { LexiconFile } from '../../src/disclosure/lexicon-file.ts';

const folder = path.resolve(import.meta.dirname, '../../config/lexicon');

const languages = readdirSync(folder).map((file) =>
  LexiconFile.parse(parse(readFileSync(path.join(folder, file), 'utf8'))),
);
const english = languages.find(({ language }) => language === 'en');
assert.ok(english);

/** The steps of all scales in a lexicon. Jurisdictions are no scale: each language names the country it is spoken in. */
function stepsOf({ entries }: LexiconFile): readonly string[] {
  const steps = entries.flatMap((entry) =>
    'facet' in entry && entry.facet !== 'jurisdiction'
      ? [`${entry.facet} ${entry.step ?? '–'}: ${entry.value}`]
      : [],
  );
  return [...new Set(steps)].toSorted();
}

for (const lexicon of languages) {
  test(`${lexicon.name}: every facet has the steps and names that it has in English, none more and none less`, () => {
    assert.deepEqual(stepsOf(lexicon), stepsOf(english));
  });

  test(`${lexicon.name}: every role has its words`, () => {
    const rolesOf = ({ entries }: LexiconFile) =>
      new Set(entries.flatMap((entry) => ('role' in entry ? [entry.role] : [])));
    assert.deepEqual(rolesOf(lexicon), rolesOf(english));
  });
}
