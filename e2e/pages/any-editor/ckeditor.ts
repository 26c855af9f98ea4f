import { ClassicEditor, Essentials, Link, List, Paragraph } from 'ckeditor5';
import { html, open, place, readHtml } from './desk.ts';

const holder = place();
ClassicEditor.create(holder, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Link, List],
  initialData: html,
}).then((editor) => open({ read: () => readHtml(editor.getData()) }));
