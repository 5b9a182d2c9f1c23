/** A strip above everything: the trial's clock, planned maintenance. It never prints. */
export function Banner({ text, href, label }: { text: string; href?: string; label?: string }) {
  return (
    <p class="banner noprint">
      {text}
      {href && <a href={href}>{label ?? href}</a>}
    </p>
  )
}
