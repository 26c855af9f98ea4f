const Icon = ({ path }: { path: string }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    <path d={path} stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const ChevronIcon = () => <Icon path="M4.5 6.5 8 10l3.5-3.5" />;

export const CloseIcon = () => <Icon path="m4.5 4.5 7 7m0-7-7 7" />;
