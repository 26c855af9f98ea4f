import type { ComponentProps, Ref } from 'preact';
import { markTemplate } from '../../domain/template.ts';

interface MarkedTextProps extends ComponentProps<'textarea'> {
  field: Ref<HTMLTextAreaElement>;
  value: string;
}

/**
 * A text with placeholders, each marked behind its letters while it is typed: what can be filled, and what can't. The
 * marks are for eyes; what is wrong is said in words below.
 */
export const MarkedText = ({ field, value, ...rest }: MarkedTextProps) => (
  <div class="marked">
    <div class="marks" aria-hidden="true" dir="auto" lang={rest.lang}>
      {markTemplate(value).map(({ text, kind }, index) =>
        kind === 'text' ? (
          text
        ) : (
          <mark key={index} data-kind={kind}>
            {text}
          </mark>
        ),
      )}
      {'\n'}
    </div>
    <textarea ref={field} dir="auto" value={value} {...rest} />
  </div>
);
