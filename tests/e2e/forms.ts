import type { Locator, Page } from "playwright-core";

/** The fields of the kit, filled as a person fills them. */

/** The dialog that is open. */
export const dialog = (page: Page): Locator => page.getByRole("dialog").filter({ visible: true }).last();

/** Chooses one of a list that opens below the field; what is typed narrows it, here or on the server. */
export async function choose(place: Locator, label: string, option: string, typed?: string): Promise<void> {
  const field = place.getByLabel(label).and(place.locator("input")).first();
  await field.click();
  if (typed !== undefined) await field.fill(typed);
  // The list hangs elsewhere in the document; beside a name an option may say what tells it from others.
  await field.page().getByRole("option").filter({ hasText: option }).first().click();
}

export const fill = (place: Locator, label: string, text: string): Promise<void> => place.getByLabel(label).and(place.locator("input, textarea")).first().fill(text);

export const press = (place: Locator | Page, name: string): Promise<void> => place.getByRole("button", { name, exact: true }).click();
