import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'

/** The way back, in words. */
export function Back({ href, children }: { href: string; children?: string }) {
  const w = useWords()
  return (
    <a class="tap back noprint" href={href}>
      <Icon name="back" />
      {children ?? w.back}
    </a>
  )
}
