// Travels with every page, deferred, and nothing waits for it: every page is complete without it.
import { goToErrors } from './enhance/errors.ts'
import { nameChosenFiles } from './enhance/files.ts'
import { sendOnce } from './enhance/once.ts'
import { keepLive } from './enhance/live.ts'
import { printByButton } from './enhance/print.ts'
import { keepTyped } from './enhance/typed.ts'

goToErrors()
keepTyped()
// Before whatever sends: a file that is too large is not on its way.
nameChosenFiles()
sendOnce()
printByButton()
keepLive()
