import { useId, useRef } from 'preact/hooks';
import { nameOfReply } from '../../domain/policy.ts';
import type { Formality, ReplyTemplate } from '../../domain/settings.ts';
import { t, tryT } from '../../platform/i18n.ts';
import { ReplyView } from '../parts/reply-view.tsx';
import type { Preview } from './calls.ts';
import { problemOf, someText } from './checks.ts';
import { RadioField, SelectField } from './choice-fields.tsx';
import { Field } from './field.tsx';
import { languageOptions } from './languages.ts';
import { Locked } from './locked.tsx';
import { MarkedText } from './marked-text.tsx';
import { listPlaceholders } from './placeholders.ts';
import { isOwnReply, type ReplyRef } from './shelf-patch.ts';

interface ReplyEditorProps {
  reply: ReplyTemplate;
  preview: Preview | undefined;
  languages: string[];
  /** Whether there is something of one's own to take back. */
  edited: boolean;
  onPick: (ref: ReplyRef) => void;
  onChange: (reply: ReplyTemplate, field: 'title' | 'body') => void;
  onRestore: () => void;
}

/** One reply, in one language and formality at a time, beside what its reader gets. */
export function ReplyEditor({ reply, preview, languages, edited, onPick, onChange, onRestore }: ReplyEditorProps) {
  const id = useId();
  const body = useRef<HTMLTextAreaElement>(null);
  const own = isOwnReply(reply);
  const problem = preview && !preview.ok ? tryT(preview.problem, preview.args, t('options_problem_reply')) : undefined;

  /** Through the browser's editing, so that the field's own undo knows it. */
  const insert = (code: string) => {
    body.current?.focus();
    document.execCommand('insertText', false, code);
  };

  return (
    <div class="editor">
      {own && (
        <Field
          label={t('options_replies_name')}
          value={reply.title}
          problem={problemOf(someText, reply.title)}
          fresh={!reply.title}
          onInput={(title) => onChange({ ...reply, title }, 'title')}
        />
      )}
      <div class="pair">
        <SelectField
          label={t('options_replies_language')}
          value={reply.language}
          options={languageOptions(languages)}
          onChange={(language) => onPick({ ...reply, language })}
        />
        <RadioField
          legend={t('options_replies_formality')}
          value={reply.formality}
          options={[
            { value: 'internal', label: t('options_replies_internal') },
            { value: 'external', label: t('options_replies_external') },
          ]}
          onChange={(formality) => onPick({ ...reply, formality: formality as Formality })}
        />
      </div>
      <Locked at={`replies.${nameOfReply(reply)}`}>
        <div class="field">
          <label for={id}>{t('options_replies_text')}</label>
          <MarkedText
            id={id}
            field={body}
            rows={8}
            lang={reply.language}
            value={reply.body}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onInput={(event) => onChange({ ...reply, body: event.currentTarget.value }, 'body')}
          />
          <p class="problem" id={`${id}-problem`} role="status">
            {problem}
          </p>
          <fieldset class="chips">
            <legend>{t('options_replies_placeholders')}</legend>
            {listPlaceholders().map(({ code, label }) => (
              <button key={code} type="button" title={code} onClick={() => insert(code)}>
                {label}
              </button>
            ))}
          </fieldset>
          <p class="hint">{t('options_replies_placeholders_hint')}</p>
        </div>
      </Locked>
      <figure class="sample">
        <figcaption>{t('options_replies_preview')}</figcaption>
        {preview?.ok ? (
          <ReplyView tree={preview.tree} language={reply.language} />
        ) : (
          <p class="hint">{preview && t('options_replies_no_preview')}</p>
        )}
      </figure>
      {(edited || own) && (
        <Locked at={`replies.${nameOfReply(reply)}`}>
          <div class="actions">
            <button type="button" onClick={onRestore}>
              {t(own ? 'options_replies_delete' : 'options_replies_restore')}
            </button>
          </div>
        </Locked>
      )}
    </div>
  );
}
