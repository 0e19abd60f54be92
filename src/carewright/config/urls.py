"""Every capability's addresses under one roof."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("carewright.frontdoor.urls")),
    path("", include("carewright.interop.urls")),
    path("", include("carewright.rota.urls")),
    path("", include("carewright.contracts.urls")),
    path("", include("carewright.plans.urls")),
    path("", include("carewright.people.urls")),
    path("", include("carewright.messages.urls")),
    path("design/", include("carewright.design.urls")),
]

if settings.DEMO:
    urlpatterns.append(path("demo/", include("carewright.demo.urls")))
