import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface FilePickerProps {
  picker: RefObject<HTMLInputElement | null>;
  hint: string;
  label: string;
  /** As the attribute has it. */
  accept: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** Chooses files with pointer or keyboard: the browser's own field, behind a button of ours. */
export function FilePicker({ picker, hint, label, accept, multiple = false, onFiles }: FilePickerProps) {
  const id = useId();
  return (
    <>
      <p id={`${id}-hint`}>{hint}</p>
      <label class="button" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={picker}
        class="file"
        type="file"
        multiple={multiple}
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // the same file once more is a change again
          if (files.length) onFiles(files);
        }}
      />
    </>
  );
}
