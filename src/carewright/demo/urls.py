"""The addresses of the demo: there only where CAREWRIGHT_DEMO=1."""

from django.urls import path

from carewright.demo import views

app_name = "demo"
urlpatterns = [path("sign-in/<str:key>/", views.sign_in, name="sign_in")]
