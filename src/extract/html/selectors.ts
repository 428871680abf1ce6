import { attribute, type ElementNode, parentElement, type ParentNode } from './tree.ts';

