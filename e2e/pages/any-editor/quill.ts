import Quill from 'quill';
import { html, open, place, readHtml } from './desk.ts';

const holder = place();
holder.innerHTML = html;
const quill = new Quill(holder);

open({ read: () => readHtml(quill.getSemanticHTML()) });
