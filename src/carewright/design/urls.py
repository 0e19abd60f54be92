from django.urls import path

from carewright.design import views

app_name = "design"
urlpatterns = [
    path("", views.living, name="living"),
    path("question/", views.question, name="question"),
    path("means/", views.means, name="means"),
    path("went-wrong/<str:name>/", views.went_wrong, name="went_wrong"),
]
