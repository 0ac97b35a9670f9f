/** Schools that are linked, in the square of a seal. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#f6f4ee" />
      <path d="M9.5 21.5 16 10l6.5 11.5Z" fill="none" stroke="#0f4f4a" strokeWidth="2.2" strokeLinejoin="round" />
      <circle cx="16" cy="10" r="3.6" fill="#c65530" />
      <circle cx="9.5" cy="21.5" r="3.6" fill="#0f4f4a" />
      <circle cx="22.5" cy="21.5" r="3.6" fill="#0f4f4a" />
    </svg>
  );
}
