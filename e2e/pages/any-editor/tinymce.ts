// Its classic form: the text lies in a frame.
import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.js';
import { html, open, place, readHtml } from './desk.ts';

tinymce
  .init({ target: place('textarea'), license_key: 'gpl', content_css: false, promotion: false })
  .then(([editor]) => {
    editor?.setContent(html);
    editor?.undoManager.clear();
    editor?.undoManager.add();
    if (editor) open({ read: () => readHtml(editor.getContent()) });
  });
