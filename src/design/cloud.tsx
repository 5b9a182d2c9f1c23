const drift =
  'M-128 58C-112 59-98 60-84 60A12 12 0 0 1-62 51A17 17 0 0 1-32 44A13 13 0 0 1-10 53C0 56 4 60 14 60A13 13 0 0 1 36 48A22 22 0 0 1 74 33A29 29 0 0 1 126 30A20 20 0 0 1 160 43A11 11 0 0 1 178 50C194 55 206 59 232 58C248 59 262 60 276 60A12 12 0 0 1 298 51A17 17 0 0 1 328 44A13 13 0 0 1 350 53C360 56 364 60 374 60A13 13 0 0 1 396 48A22 22 0 0 1 434 33V90H-128z'

/** The mega mendung edge below the green band, once on a public page: one path drawn four times, then its contour. */
export function Cloud() {
  return (
    <svg class="mega" width="100%" height="86" aria-hidden="true" focusable="false">
      <defs>
        <path id="mb" d={drift} />
        <pattern id="mp" width="360" height="106" patternUnits="userSpaceOnUse">
          <g transform="translate(0 10)">
            {['k1', 'k2', 'k3', 'k0'].map(step => (
              <use key={step} href="#mb" class={step} />
            ))}
            <use href="#mb" y="8" class="k4" />
          </g>
        </pattern>
      </defs>
      <rect x="-1%" width="102%" height="86" fill="url(#mp)" />
    </svg>
  )
}
