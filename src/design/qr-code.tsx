import { encode } from 'uqr'

interface QrCodeProps {
  text: string
  label: string
  /** It says much, and is scanned from a screen. */
  large?: boolean
}

/** A QR code as one path of horizontal runs: a third of the bytes of one rectangle per module. Always dark on white. */
export function QrCode({ text, label, large = false }: QrCodeProps) {
  const { data, size } = encode(text, { border: 0, ecc: 'M' })
  return (
    <svg class={large ? 'qr2' : 'qr'} viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label}>
      <path class="qr0" d={`M-2-2h${size + 4}v${size + 4}h-${size + 4}z`} />
      <path class="qr1" shape-rendering="crispEdges" d={data.map(runs).join('')} />
    </svg>
  )
}

function runs(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const end = row.indexOf(false, x)
    const length = (end < 0 ? row.length : end) - x
    path += `M${x} ${y}h${length}v1h-${length}z`
    x += length
  }
  return path
}
