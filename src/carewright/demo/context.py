"""What the front page shows where the demo is on."""

from django.http import HttpRequest

from carewright.demo.queries import doors_here


def sign_ins(request: HttpRequest) -> dict[str, object]:
    """``frontdoor`` shows this template without knowing what a demo is. Asked for only where a page names the doors."""
    return {"demo": "demo/sign_ins.html", "demo_doors": doors_here}
