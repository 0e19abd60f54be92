"""Takes the picture in README.md of a planned week: rota plan … --page build/week.html, and then
.venv/bin/python docs/images/draw.py"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "build" / "week.html"
OPEN_ONE = "document.querySelectorAll('details.person')[2].open = true"

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
    )
    page = browser.new_page(viewport={"width": 1280, "height": 2000}, color_scheme="light")
    page.goto(PAGE.as_uri())
    page.evaluate(OPEN_ONE)
    page.screenshot(path=HERE / "week.png")
    browser.close()
