from django.urls import path

from carewright.plans.views import choices, team

app_name = "plans"
urlpatterns = [
    path("person/<str:public_id>/choices/", choices.chosen, name="chosen"),
    path("person/<str:public_id>/choices/before/", choices.history, name="history"),
    path("person/<str:public_id>/choices/talk/", choices.begin, name="begin"),
    path("person/<str:public_id>/choices/<str:key>/", choices.ask, name="ask"),
    path("person/<str:public_id>/team/", team.team, name="team"),
    path("person/<str:public_id>/team/favourites/", team.favourites, name="favourites"),
    path("person/<str:public_id>/team/<str:worker_id>/", team.worker, name="worker"),
    path("person/<str:public_id>/team/<str:worker_id>/no/", team.no, name="no"),
    path("person/<str:public_id>/team/<str:worker_id>/meet/", team.wish, name="wish"),
    path("person/<str:public_id>/introductions/", team.introductions, name="introductions"),
    path("person/<str:public_id>/introductions/<str:introduction_id>/", team.introduction, name="introduction"),
]
