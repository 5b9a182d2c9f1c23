/** The sign of OPOP: a tile of ground, a cloud, and one small tile of work. Its colours follow the ground it stands on. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path class="lg1" d="M0 0h32v32H0z" />
      <path class="lg2" d="M0 23c4 0 5-1 6-3a5 5 0 0 1 8-4a7 7 0 0 1 13 2a4 4 0 0 1 5 3v11H0z" />
      <path class="lg3" d="M0 28c5 0 8-1 9-3a4 4 0 0 1 6-2a5 5 0 0 1 9 2a4 4 0 0 1 8 1v6H0z" />
      <path class="lg4" d="M4 4h6v6H4z" />
    </svg>
  )
}
