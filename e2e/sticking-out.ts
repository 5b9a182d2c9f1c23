/**
 * Runs in a page: what is wrong with it when its letters are as large as each of `sizes`. The page must not be wider than the
 * screen, no text may stick out of its box, whatever can be pressed must be inside the screen and uncovered, and the menu must open.
 */
export function findFaults(sizes: string[]): string[] {
  const faults = new Set<string>()
  const say = (size: string, what: string, one: Element) =>
    faults.add(
      `${size} ${what}: ${one.parentElement?.parentElement?.className}> ${one.parentElement?.tagName}.${one.parentElement?.className} > ${one.outerHTML.slice(0, 90)}`,
    )
  for (const size of sizes) {
    document.documentElement.style.fontSize = size
    tooWide(size)
    cutOff(size)
    covered(size)
    menu(size)
    torn(size)
  }
  return [...faults]

  function tooWide(size: string) {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return
    const all = [...document.body.querySelectorAll('*:not(svg *)')].filter(one => !boxOf(one))
    const out = all.filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    const innermost = out.filter(one => !out.some(other => other !== one && one.contains(other)))
    for (const one of innermost.slice(0, 3)) say(size, `${over} px too wide`, one)
    if (!innermost.length) faults.add(`${size} ${over} px too wide`)
  }

  /** Boxes that scroll by themselves can be reached by the keyboard; every other box is as wide as what stands in it. */
  function cutOff(size: string) {
    const all = document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *, script, style, input, select, textarea)')
    const out = [...all].filter(
      one =>
        one.scrollWidth > one.clientWidth + 1 &&
        one.clientWidth > 1 &&
        one.checkVisibility() &&
        getComputedStyle(one).display !== 'inline',
    )
    for (const one of out) {
      const { overflowX } = getComputedStyle(one)
      if (overflowX === 'auto' || overflowX === 'scroll') {
        if (one.tabIndex < 0) say(size, 'scrolls without a focus', one)
      } else if (!out.some(other => other !== one && one.contains(other)))
        say(size, `text out of its box by ${one.scrollWidth - one.clientWidth}`, one)
    }
  }

  function covered(size: string) {
    for (const one of pressable(document.body)) reach(size, one)
  }

  function menu(size: string) {
    const fold = document.querySelector<HTMLDetailsElement>('details.menu')
    if (!fold) return
    fold.querySelector('summary')!.click()
    if (!fold.open) say(size, 'does not open', fold)
    for (const one of pressable(fold)) reach(size, one)
    fold.open = false
  }

  /** Brought into sight, each of its lines is inside the screen, and what is touched there is it. */
  function reach(size: string, one: HTMLElement) {
    one.scrollIntoView({ block: 'center', behavior: 'instant' })
    for (const line of [...one.getClientRects()].slice(0, 3)) {
      if (line.width < 2 || line.height < 2) continue
      if (!boxOf(one) && (line.left < -1 || line.right > innerWidth + 1)) say(size, 'outside', one)
      for (const x of [line.left + 2, (line.left + line.right) / 2, line.right - 2]) {
        const y = (line.top + line.bottom) / 2
        if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) continue
        const hit = document.elementFromPoint(x, y)
        if (hit && hit !== one && !one.contains(hit) && !hit.contains(one))
          say(size, `under ${hit.outerHTML.slice(0, 60)}`, one)
      }
    }
  }

  /** No word is cut in two that needs less than half of the screen. */
  function torn(size: string) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement!
      if (parent.closest('svg, script, style, .vh, pre, .mono') || !parent.checkVisibility()) continue
      range.selectNodeContents(node)
      if (range.getClientRects().length < 2) continue
      for (const word of node.data.matchAll(/(?<!\S)\p{L}{2,}(?![\p{L}\d/@._-]*[/@._]\S)/gu)) {
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const parts = [...range.getClientRects()]
        const width = parts.reduce((sum, part) => sum + part.width, 0)
        if (width < innerWidth / 2 && new Set(parts.map(part => Math.round(part.top))).size > 1)
          say(size, `"${word[0]}" is torn`, parent)
      }
    }
  }

  function pressable(within: Element): HTMLElement[] {
    const all = within.querySelectorAll<HTMLElement>('a[href]:not(.skip), button, input, select, textarea, summary')
    return [...all].filter(one => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
  }

  function boxOf(one: Element): Element | null {
    return one.parentElement?.closest('.scroll, [tabindex="0"]') ?? null
  }
}
