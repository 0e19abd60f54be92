"""Every capability's addresses under one roof."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("carewright.frontdoor.urls")),
    path("", include("carewright.plans.urls")),
    path("", include("carewright.people.urls")),
    path("", include("carewright.messages.urls")),
    path("design/", include("carewright.design.urls")),
]
