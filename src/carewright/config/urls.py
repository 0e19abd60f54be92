"""Every capability's addresses under one roof."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
