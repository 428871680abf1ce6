import { type Html, html } from '../../../alert/html.ts';
import { type PageField, type PageTexts, pageFields } from '../../../config/page-fields.ts';
import type { KeyProblem } from '../../../config/written-page.ts';
import { pageTypes } from '../../../model/page.ts';
import type { Frame } from '../../visit.ts';
import type { WebWords } from '../../words/web-words.ts';
import { tokenField } from '../form.ts';

export interface PageForm {
  /** The page that it is about, where there is one. */
  readonly eyebrow: string | undefined;
  readonly title: string;
  readonly lede: string;
  /** Where it is sent to, and where one goes who leaves it. */
  readonly action: string;
  readonly back: string;
  readonly texts: PageTexts;
  /** What holds where a field is left empty. */
  readonly above: PageTexts | undefined;
  /** Of the file that the form was made from; absent for a new page. */
  readonly digest: string | undefined;
  /** Whose page it is, and its id, while both can be chosen. */
  readonly whose:
    | { readonly vendor: string; readonly id: string; readonly vendors: readonly string[] }
    | undefined;
  readonly problems: readonly KeyProblem[];
  /** Why nothing was written, where it is not for a field. */
  readonly said: string | undefined;
}

/** What everybody sets, and what few do. */
const USUAL: readonly PageField[] = ['url', 'title', 'type', 'language', 'jurisdictions'];
const LONG: ReadonlySet<PageField> = new Set(['select', 'remove', 'ignore']);

export function pageForm(frame: Frame, form: PageForm): Html {
  const { watch } = frame.words;
  const seldom = pageFields.filter((field) => !USUAL.includes(field));
  const known: readonly string[] = ['vendor', 'id', ...pageFields];
  const others = form.problems.filter(({ key }) => key === undefined || !known.includes(key));
  const isOpen = seldom.some((field) => form.texts[field] !== '' || problemsAt(form, field).length > 0);
  return html`${form.eyebrow === undefined ? '' : html`<p class="eyebrow"><a href="${form.back}">${form.eyebrow}</a></p>`}<h1>${form.title}</h1>
<p class="lede">${form.lede}</p>
${form.said === undefined ? '' : html`<p class="warning" role="alert">${form.said}</p>`}
${form.problems.length === 0 ? '' : html`<div class="warning" role="alert"><p>${watch.problems(form.problems.length)}</p>${others.length === 0 ? '' : html`<ul lang="en">${others.map(({ message }) => html`<li>${message}</li>`)}</ul>`}</div>`}
<form class="stacked wide" method="post" action="${form.action}">${tokenField(frame.formToken)}
${form.digest === undefined ? '' : html`<input type="hidden" name="digest" value="${form.digest}">`}
${form.whose === undefined ? '' : whose(form, form.whose, frame.words)}
${USUAL.map((field) => fieldOf(form, field, frame.words))}
<details class="fold"${isOpen ? html` open` : ''}><summary>${watch.more}</summary><div class="stacked wide">${seldom.map((field) => fieldOf(form, field, frame.words))}</div></details>
<p class="row"><button class="main" type="submit">${watch.save}</button> <a href="${form.back}">${watch.cancel}</a></p>
</form>`;
}

function whose(
  form: PageForm,
  { vendor, id, vendors }: NonNullable<PageForm['whose']>,
  words: WebWords,
): Html {
  const { watch } = words;
  return html`${labelled(form, 'vendor', watch.vendor, watch.vendorHint, (more) => html`<input name="vendor" value="${vendor}" list="vendors" maxlength="200"${more}>`)}
<datalist id="vendors">${vendors.map((name) => html`<option value="${name}"></option>`)}</datalist>
${labelled(form, 'id', watch.id, watch.idHint, (more) => html`<input name="id" value="${id}" maxlength="100" autocapitalize="none"${more}>`)}`;
}

function fieldOf(form: PageForm, field: PageField, words: WebWords): Html {
  const { watch } = words;
  const above = form.above?.[field] ?? '';
  const hint = [watch.hints[field], above === '' ? '' : watch.asAbove(above.replaceAll('\n', '; '))]
    .filter((part) => part !== '')
    .join(' ');
  return labelled(form, field, watch.fields[field], hint, (more) => control(form, field, words, more));
}

function control({ texts }: PageForm, field: PageField, { mail, watch }: WebWords, more: Html): Html {
  const value = texts[field];
  if (LONG.has(field))
    return html`<textarea name="${field}" rows="${Math.min(8, value.split('\n').length + 1)}" maxlength="20000" spellcheck="false"${more}>${value}</textarea>`;
  if (field === 'type' || field === 'fetcher') {
    const options: readonly (readonly [string, string])[] =
      field === 'type'
        ? pageTypes.map((type) => [type, type === 'other' ? watch.other : mail.pageType[type]])
        : Object.entries(watch.fetchers);
    // What stands in a file by hand may be none of them; it is shown, and refused by its own sentence.
    const all =
      options.some(([each]) => each === value) || value === ''
        ? options
        : [...options, [value, value] as const];
    return html`<select name="${field}"${more}><option value="">${watch.notSaid}</option>${all.map(
      ([each, text]) =>
        each === value
          ? html`<option value="${each}" selected>${text}</option>`
          : html`<option value="${each}">${text}</option>`,
    )}</select>`;
  }
  return html`<input name="${field}" value="${value}" maxlength="2000"${field === 'url' ? html` required inputmode="url"` : ''}${field === 'title' || field === 'ignoreRobotsBecause' ? '' : html` autocapitalize="none" spellcheck="false"`}${more}>`;
}

/** A field with its name, what it wants, and what is wrong with it: heard together with it, too. */
function labelled(
  form: PageForm,
  key: string,
  name: string,
  hint: string,
  write: (more: Html) => Html,
): Html {
  const wrong = problemsAt(form, key);
  const ids = [...(hint === '' ? [] : [`${key}-hint`]), ...(wrong.length === 0 ? [] : [`${key}-wrong`])];
  const described = ids.length === 0 ? html`` : html` aria-describedby="${ids.join(' ')}"`;
  const more = html` id="${key}"${wrong.length === 0 ? '' : html` aria-invalid="true"`}${described}`;
  return html`<div class="field${wrong.length === 0 ? '' : ' wrong'}"><label for="${key}">${name}</label>
${write(more)}
${hint === '' ? '' : html`<p class="soft" id="${key}-hint">${hint}</p>`}
${wrong.length === 0 ? '' : html`<p class="wrong" id="${key}-wrong" lang="en">${wrong.join('; ')}</p>`}</div>`;
}

function problemsAt({ problems }: PageForm, key: string): readonly string[] {
  return problems.filter((problem) => problem.key === key).map(({ message }) => message);
}
