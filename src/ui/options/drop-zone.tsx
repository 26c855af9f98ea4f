import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { FilePicker } from './file-picker.tsx';

interface DropZoneProps {
  picker: RefObject<HTMLInputElement | null>;
  onFiles: (files: File[]) => void;
}

/** A place for calendar files: to drop them on, or to choose them with pointer or keyboard. */
export function DropZone({ picker, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  return (
    // Dropping is the second way; the first is the file input in it.
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target has no role
    <div
      class="drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault(); // else the browser opens the file in the place of this page
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length) onFiles(files);
      }}
    >
      <FilePicker
        picker={picker}
        hint={t('options_try_drop')}
        label={t('options_try_choose')}
        accept=".ics,.ical,.ifb,.vcs,text/calendar"
        multiple
        onFiles={onFiles}
      />
    </div>
  );
}
