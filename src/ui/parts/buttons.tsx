import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface LabelledProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'label'> {
  label: string;
}

/** A button of words, without a surface of its own. */
export const QuietButton = ({ label, children, ...props }: LabelledProps) => (
  <button type="button" class="quiet" {...props}>
    {label}
    {children}
  </button>
);

/** A button that shows its children, and its name on hovering. */
export const IconButton = ({ label, children, ...props }: LabelledProps & { children: ComponentChildren }) => (
  <button type="button" class="icon" aria-label={label} title={label} {...props}>
    {children}
  </button>
);
