from django.urls import path

from carewright.rota.views import answers, board, hours, offers, repairs, rounds, visits, weeks, what_if

app_name = "rota"
urlpatterns = [
    path("person/<str:public_id>/visits/", visits.visits, name="visits"),
    path("person/<str:public_id>/visits/asked/", answers.asked, name="asked"),
    path("person/<str:public_id>/visits/sheet/", visits.sheet, name="sheet"),
    path("person/<str:public_id>/visits/off/", visits.nobody_comes, name="nobody_comes"),
    path("person/<str:public_id>/visits/off/<str:pause_id>/", visits.back_again, name="back_again"),
    path("person/<str:public_id>/visits/<str:visit_id>/", visits.visit, name="visit"),
    path("person/<str:public_id>/visits/<str:visit_id>/change/", offers.change, name="change"),
    path("office/<str:public_id>/rota/", weeks.weeks, name="weeks"),
    path("office/<str:public_id>/rota/week/<str:branch_id>/<str:first>/", weeks.week, name="week"),
    path("office/<str:public_id>/rota/runs/<str:run_id>/", weeks.run, name="run"),
    path("office/<str:public_id>/rota/runs/<str:run_id>/stop/", weeks.stop, name="stop_run"),
    path("office/<str:public_id>/rota/asked/<str:what_if_id>/", what_if.answer, name="answer"),
    path("office/<str:public_id>/rota/away/<str:worker_id>/", hours.away, name="away"),
    path("office/<str:public_id>/rota/rounds/<str:worker_id>/", rounds.rounds, name="rounds"),
    path("office/<str:public_id>/rota/<str:rota_id>/", board.week, name="board"),
    path("office/<str:public_id>/rota/<str:rota_id>/mend/", repairs.repairs, name="repairs"),
    path("office/<str:public_id>/rota/<str:rota_id>/what-if/", what_if.what_if, name="what_if"),
    path("office/<str:public_id>/rota/<str:rota_id>/proposal/", weeks.proposal, name="proposal"),
    path("office/<str:public_id>/rota/<str:rota_id>/tell/", weeks.tell, name="tell"),
    path("office/<str:public_id>/rota/<str:rota_id>/numbers/", board.numbers, name="numbers"),
    path("office/<str:public_id>/rota/<str:rota_id>/day/<str:day>/", board.day, name="day"),
    path("office/<str:public_id>/rota/<str:rota_id>/visit/<str:visit_id>/", board.visit, name="office_visit"),
    path("office/<str:public_id>/rota/<str:rota_id>/undo/<int:number>/", board.take_back, name="undo"),
]
