from django.urls import path

from carewright.interop import views

app_name = "interop"
urlpatterns = [
    path("account/calendars/", views.calendars, name="calendars"),
    path("office/<str:public_id>/availability/", views.availability, name="availability"),
    path("calendar/<str:secret>.ics", views.feed, name="feed"),
]
