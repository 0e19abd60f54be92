from django.urls import path

from carewright.rota.views import visits

app_name = "rota"
urlpatterns = [
    path("person/<str:public_id>/visits/", visits.visits, name="visits"),
    path("person/<str:public_id>/visits/off/", visits.nobody_comes, name="nobody_comes"),
    path("person/<str:public_id>/visits/off/<str:pause_id>/", visits.back_again, name="back_again"),
    path("person/<str:public_id>/visits/<str:visit_id>/", visits.visit, name="visit"),
]
