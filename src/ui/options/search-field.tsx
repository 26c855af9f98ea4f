interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (text: string) => void;
}

/** Narrows down the list below it. */
export const SearchField = ({ label, value, onInput }: SearchFieldProps) => (
  <input
    type="search"
    class="search"
    dir="auto"
    aria-label={label}
    placeholder={label}
    value={value}
    onInput={(event) => onInput(event.currentTarget.value)}
  />
);
