import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLSeq } from 'yaml';
import type { SentenceExample } from '../disclosure/lexicon-file.ts';

/** An example for a lexicon, and where it belongs: to an entry, or to the lexicon as a whole. */
export interface NewExample {
  readonly example: SentenceExample;
  /** `missed`: must be found from now on; `not-one`: must not. */
  readonly verdict: 'missed' | 'not-one';
  readonly entry?: string;
  readonly note?: string;
  readonly source?: string;
}

/** The text of a lexicon file with one example more; comments stay, and so does the layout that its other files have. */
export function addExample(yaml: string, { example, verdict, entry, note, source }: NewExample): string {
  const document = parseDocument(yaml, { stringKeys: true, resolveKnownTags: false });
  if (entry === undefined) {
    const path = ['sentences', verdict === 'missed' ? 'passage' : 'none'];
    const told = { ...example, ...(note === undefined ? {} : { note }) };
    const item = document.createNode(source === undefined ? told : { ...told, source });
    if (!document.has('sentences')) document.set('sentences', document.createNode({}));
    const list = document.getIn(path);
    if (isSeq(list)) list.add(item);
    else document.setIn(path, document.createNode([item]));
  } else {
    const item = new Scalar(example.text);
    const said = [note, source].filter((part) => part !== undefined).join('; ');
    if (said !== '') item.comment = ` ${said.replace(/\s+/gu, ' ')}`;
    examplesOf(document.get('entries'), entry, verdict === 'missed' ? 'match' : 'not').add(item);
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return yaml.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

function examplesOf(entries: unknown, id: string, key: 'match' | 'not'): YAMLSeq {
  const items = isSeq(entries) ? entries.items : [];
  const entry = items.find((item) => {
    const name = isMap(item) ? item.get('id', true) : undefined;
    return isScalar(name) && name.value === id;
  });
  const list = isMap(entry) ? entry.get(key) : undefined;
  if (!isSeq(list)) throw new Error(`the lexicon has no entry "${id}" with "${key}"`);
  return list;
}
