/**
 * Runs in a page: what is wrong with it when its letters are as large as each of `sizes` ("200%"). The page must not be wider
 * than the screen, no text may stick out of its box, short words stay whole, and whatever can be pressed, in the opened menu
 * too, is inside the screen and under nothing else.
 */
export function findFaults(sizes: string[]): string[] {
  const faults = new Set<string>()
  for (const size of sizes) {
    const say = (what: string, { parentElement: over, outerHTML }: Element) =>
      faults.add(`${size} ${what}: ${over?.tagName}.${over?.className} > ${outerHTML.slice(0, 90)}`)
    document.documentElement.style.fontSize = size
    tooWide(say)
    outOfBox(say)
    torn(say)
    for (const one of pressable(document.body)) reach(one, say)
    menu(say)
  }
  return [...faults]

  type Say = (what: string, one: Element) => void

  function tooWide(say: Say) {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return
    const all = [...document.body.querySelectorAll('*:not(svg *)')].filter(one => !scrolling(one))
    const out = all.filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    const innermost = out.filter(one => !out.some(other => other !== one && one.contains(other)))
    for (const one of [...innermost, document.body].slice(0, 3)) say(`${over} px too wide`, one)
  }

  /** Boxes that scroll by themselves can be reached by the keyboard; every other box is as wide as what stands in it. */
  function outOfBox(say: Say) {
    const all = document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *, script, style, input, select, textarea)')
    const out = [...all].filter(one => {
      if (one.scrollWidth <= one.clientWidth + 1 || one.clientWidth <= 1) return false
      return one.checkVisibility() && getComputedStyle(one).display !== 'inline'
    })
    for (const one of out) {
      if (/auto|scroll/.test(getComputedStyle(one).overflowX)) {
        if (one.tabIndex < 0) say('scrolls without a focus', one)
      } else if (!out.some(other => other !== one && one.contains(other)))
        say(`text out of its box by ${one.scrollWidth - one.clientWidth} px`, one)
    }
  }

  /** No word is cut in two that needs less than half of a phone; parts of addresses are no words. */
  function torn(say: Say) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const parent = text.parentElement!
      if (parent.closest('svg, script, style, .vh, pre, .mono') || !parent.checkVisibility()) continue
      range.selectNodeContents(text)
      if (range.getClientRects().length < 2) continue
      for (const word of text.data.matchAll(/(?<!\S)\p{L}{2,}(?![\p{L}\d/@._-]*[/@._]\S)/gu)) {
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        const parts = [...range.getClientRects()]
        const width = parts.reduce((sum, part) => sum + part.width, 0)
        const lines = new Set(parts.map(part => Math.round(part.top)))
        if (width < Math.min(innerWidth, 360) / 2 && lines.size > 1) say(`"${word[0]}" is torn`, parent)
      }
    }
  }

  function menu(say: Say) {
    const fold = document.querySelector<HTMLDetailsElement>('details.menu')
    if (!fold?.checkVisibility()) return
    fold.querySelector('summary')!.click()
    const links = pressable(fold)
    if (!fold.open || links.length < 2) say('does not open', fold)
    for (const one of links) reach(one, say)
    fold.open = false
  }

  /** Brought into sight, each of its lines is inside the screen, and what is touched there is it. */
  function reach(one: HTMLElement, say: Say) {
    one.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (const line of [...one.getClientRects()].slice(0, 3)) {
      if (line.width < 2 || line.height < 2) continue
      if (!scrolling(one) && (line.left < -1 || line.right > innerWidth + 1)) say('outside', one)
      const y = (line.top + line.bottom) / 2
      for (const x of [line.left + 2, (line.left + line.right) / 2, line.right - 2]) {
        const hit = document.elementFromPoint(x, y)
        if (hit && !one.contains(hit) && !hit.contains(one)) say(`under ${hit.outerHTML.slice(0, 60)}`, one)
      }
    }
  }

  function pressable(within: Element): HTMLElement[] {
    const all = within.querySelectorAll<HTMLElement>('a[href]:not(.skip), button, input, select, textarea, summary')
    return [...all].filter(one => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
  }

  function scrolling(one: Element): boolean {
    return !!one.parentElement?.closest('.scroll, [tabindex="0"]')
  }
}
