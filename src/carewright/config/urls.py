"""Every capability's addresses under one roof."""

from django.urls import URLResolver, include, path

urlpatterns: list[URLResolver] = [path("design/", include("carewright.design.urls"))]
