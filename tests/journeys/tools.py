"""What journeys check at each place where a person stops, and the pictures that they take for the guides."""

import os
from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from carewright.core.models import Account
from carewright.frontdoor.tests.sessions import signed_in

WIDE, NARROW = 1280, 320
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PICTURES = Path(__file__).parents[2] / "docs" / "how-to" / "images"

Visit = Callable[..., Page]

STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex='0']"
REACHABLE = f"""[...document.querySelectorAll("{STOPS}")].filter(one => {{
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({{visibilityProperty: true}})) return false;
    if (one.type !== 'radio') return true;
    // One of each group of radios can be reached by Tab, the others by arrows: the chosen one, or else the first.
    const group = [...document.querySelectorAll(`input[type=radio][name="${{one.name}}"]`)];
    return one === (group.find(each => each.checked) ?? group[0]);
}})"""
WHERE = """one => one === document.body ? '' : one.outerHTML.replace(/\\s+/g, ' ').slice(0, 120)"""
LOOK = """one => JSON.stringify([one, ...(one.labels ?? [])].flatMap(each => ['', '::before'].map(part => {
    // A field may be drawn by its label, or by what stands before the label's words.
    const { outline, boxShadow, borderColor, backgroundColor, color } = getComputedStyle(each, part);
    return [outline, boxShadow, borderColor, backgroundColor, color];
})))"""


def assert_accessible(page: Page) -> None:
    """The page has one heading that names it, keeps to every rule of axe, and fits on a screen of 1280 and of 320."""
    before = page.viewport_size
    page.wait_for_load_state()
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        expect(page.locator("h1"), f"headings of level 1 at {page.url}").to_have_count(1)  # waits for a page on its way
        assert_no_fault(page)
        assert_fits(page)
    if before:
        page.set_viewport_size(before)


def assert_no_fault(page: Page) -> None:
    """axe finds nothing, by WCAG 2.2 AA and best practice, at this width. It is brought to a page once, and only what
    it complains of is handed over: whatever it was content with takes longer to hand over than to look at."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run({runOnly: rules}).then(found => found.violations)", RULES)
    told = [(fault["id"], [node["html"][:200] for node in fault["nodes"][:3]]) for fault in found]
    assert told == [], f"at {page.viewport_size}: {told}"


def assert_fits(page: Page) -> None:
    """Nothing has to be scrolled sideways, but what scrolls by itself."""
    wide, there = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= there, f"{page.url} is {wide} wide on a screen of {there}"


def assert_keyboard_reaches_everything(page: Page) -> None:
    """Tab goes through every link, button and field once, in the order of the page, and where it is can be seen."""
    page.wait_for_load_state()
    wanted = page.evaluate(f"{REACHABLE}.map({WHERE})")
    page.evaluate("""() => {  // Tab begins at the top
        document.activeElement.blur();
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        scrollTo(0, 0);
    }""")
    page.evaluate(f"window.looks = new Map({REACHABLE}.map(one => [one, ({LOOK})(one)]))")
    reached: list[str] = []
    while len(reached) < len(wanted):
        page.keyboard.press("Tab")
        focused = page.evaluate_handle("document.activeElement")
        if focused.evaluate("one => one.matches('audio') && one === window.before"):
            continue  # a player has several stops inside
        focused.evaluate("one => { window.before = one }")
        reached.append(focused.evaluate(WHERE))
        assert reached[-1] == wanted[len(reached) - 1], f"after {reached[-2:-1]}"
        changed = focused.evaluate(f"one => window.looks.get(one) !== ({LOOK})(one)")
        assert changed, f"nothing shows that the keyboard is at {reached[-1]}"


def enlarge(page: Page, percent: int = 200) -> None:
    """Make all text larger, as in the settings of a browser."""
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")


def screenshot(page: Page, name: str) -> None:
    """Take the picture of a guide, where CAREWRIGHT_SCREENSHOTS=1 asks for it: docs/how-to/images/NAME.png."""
    if os.environ.get("CAREWRIGHT_SCREENSHOTS") == "1":
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


def sign_in(page: Page, account: Account | None) -> None:
    """Go on as somebody who has signed in and shown their second factor: how that is done is a journey of its own."""
    assert account is not None
    value = signed_in(account).cookies["sessionid"].value
    page.context.clear_cookies()
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": page.evaluate("location.origin")}])
