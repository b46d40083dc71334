/**
 * How much work a comparison may still do, in steps of about one table cell. Once it is used up, what remains is compared
 * more coarsely (whole sentences, whole parts), so that no input takes longer than a few seconds.
 */
export interface Budget {
  left: number;
  /** Whether anything was cut short. */
  spent: boolean;
}

/** Far above what two honest papers need (about 10⁷), and some seconds at most. */
export const STEPS = 1.5e8;

export function openBudget(steps: number = STEPS): Budget {
  return { left: steps, spent: false };
}

/** Takes steps out of the budget; false where there are not enough, and then none is taken. */
export function afford(budget: Budget, steps: number): boolean {
  if (steps > budget.left) {
    budget.spent = true;
    return false;
  }
  budget.left -= steps;
  return true;
}
