import type { BlockWriter } from '../block-writer.ts';
import { kindOf } from './element-kind.ts';
import { isNeverText, shownChildren } from './shown.ts';
import { readTable } from './table.ts';
import { textBehind } from './text-behind.ts';
import type { ChildNode, ElementNode } from './tree.ts';

interface Frame {
  readonly children: readonly ChildNode[];
  next: number;
  /** In a heading everything is running text, whatever element it stands in. */
  readonly inHeading: boolean;
  readonly preformatted: boolean;
  readonly leave: (() => void) | undefined;
}

interface Writing {
  readonly leftOut: ReadonlySet<ElementNode>;
  /** The cells that name the sections of a text that is laid out with a table, put down when that is entered. */
  readonly sectionNames: Set<ElementNode>;
  readonly writer: BlockWriter;
}

/** Writes the text below some nodes as blocks. Walks without recursion: markup may nest as deep as it likes. */
export function writeBlocks(
  roots: readonly ChildNode[],
  leftOut: ReadonlySet<ElementNode>,
  writer: BlockWriter,
): void {
  const open: Frame[] = [
    { children: roots, next: 0, inHeading: false, preformatted: false, leave: undefined },
  ];
  const sectionNames = new Set<ElementNode>();
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = frame.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      open.pop();
      frame.leave?.();
    } else if (child.kind === 'text') {
      writeText(writer, child.value, frame.preformatted);
    } else if (!isNeverText(child) && !leftOut.has(child)) {
      const entered = enter(child, frame, { leftOut, sectionNames, writer });
      if (entered !== undefined) open.push(entered);
    }
  }
  writer.end();
}

function writeText(writer: BlockWriter, value: string, preformatted: boolean): void {
  if (!preformatted) {
    writer.text(value);
    return;
  }
  const [first = '', ...rest] = value.split('\n');
  writer.text(first);
  for (const line of rest) {
    writer.lineBreak();
    writer.text(line);
  }
}

/** Begins an element: gives the frame of its children, or nothing when all of it is written. */
function enter(
  element: ElementNode,
  { inHeading, preformatted }: Frame,
  { leftOut, sectionNames, writer }: Writing,
): Frame | undefined {
  const behind = textBehind(element);
  if (behind !== undefined) {
    writer.text(behind);
    return undefined;
  }
  const children = shownChildren(element);
  const frame = (leave?: () => void, within: Partial<Frame> = {}): Frame => {
    return { children, next: 0, inHeading, preformatted, leave, ...within };
  };

  const kind = sectionNames.has(element) ? 'control' : kindOf(element);
  if (inHeading) return kind === 'inline' || kind === 'button' ? frame() : spaced(writer, frame);
  switch (kind) {
    case 'inline':
      return frame();
    case 'button':
      return undefined;
    case 'break':
      writer.lineBreak();
      return undefined;
    case 'note-mark':
      writer.text(' ');
      return frame();
    case 'heading':
    case 'control': {
      writer.end();
      const level = kind === 'heading' ? headingLevel(element) : 'control';
      return frame(() => writer.endHeading(level), { inHeading: true });
    }
    case 'disclosure': {
      writer.end();
      const depth = writer.headingDepth;
      return frame(() => writer.closeHeadings(depth));
    }
    case 'list':
      writer.openList();
      return frame(() => writer.closeList());
    case 'item':
      writer.openItem();
      return frame(() => writer.closeItem());
    case 'definition':
      writer.openList();
      writer.openItem();
      return frame(() => writer.closeList());
    case 'table': {
      const table = readTable(element, leftOut);
      writer.end();
      if (table === undefined) return frame(() => writer.end());
      if ('rows' in table) {
        writer.table(table);
        return undefined;
      }
      for (const name of table.names) sectionNames.add(name);
      const depth = writer.headingDepth;
      return frame(() => writer.closeHeadings(depth));
    }
    case 'preformatted':
      writer.end();
      return frame(() => writer.end(), { preformatted: true });
    case 'block':
      writer.end();
      return frame(() => writer.end());
  }
}

function spaced(writer: BlockWriter, frame: (leave?: () => void) => Frame): Frame {
  writer.text(' ');
  return frame(() => writer.text(' '));
}

function headingLevel({ name, attributes }: ElementNode): number {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  const level = Number(attributes.find((attr) => attr.name === 'aria-level')?.value);
  return level >= 1 && level <= 6 ? level : 2;
}
